"""Chinese names by their sound: 香奈尔 and 香耐儿 are said like 香奈儿, and traditional characters like simplified ones."""

from __future__ import annotations

from functools import cache


@cache
def _said() -> dict[str, str]:
    from listing_lint.brands.syllables import SAID

    found: dict[str, str] = {}
    for entry in SAID.split(" "):
        syllable, _, chars = entry.partition(":")
        for char in chars:
            found[char] = syllable
    return found


def syllable(char: str) -> str:
    """How a character is said, without its tone; empty for one that is not known."""
    return _said().get(char, "")


def syllables_of(name: str) -> str:
    """The syllables of a name of Han characters, joined by blanks; empty where one is not known."""
    found = [syllable(char) for char in name]
    return " ".join(found) if all(found) else ""


_SIMPLIFIED = str.maketrans(
    "專絲樂書雲亞產親倉儀優會傳倫體側償儲兒關內冊凍沖淨準涼減幾擊劃創剛劑辦動勳醫華單賣衛廚雙發變疊號後嚮嚇員嘩響啞園圍國圖圓聖堅塢墜墊牆壯聲殼壺處備頭夾獎妝婦媽嬰學"
    "寧寶寵實對導將爾塵層屜嶽幣帶幀簾幟慶應庫開張彈當錄徵憶懷態總懶戲戰戶撲擴掃揚紐撫護報擬撥揀掛擋換據攪攝擺搖數齋斷無舊時顯曬術機殺雜權條東鬆櫃標欄樹樣檔橋槳樁夢檢"
    "橢欖橫轂氈氣漢湯溝潑澤潔灑澆濃濤潤漿漁溫遊濕滾濾灘潛滅燈爐煉燭煙燒燙熱燜愛貓獵環璣電畫療皺盤蓋鹽監矯碼磚確禮種積穩窩競筆籠籃籬箏簽籤節糧紅紀紗納紙紋紡線組織絨繪"
    "統維繃綠縫纜網羅罷腳腦膠脫臟膚艦艙藝蘆蒼蘋莢熒萊營薩藍薦藥蘿蟲蠟補襯襪裝褲裡製複見規視覺觸計訂記講診詞試話誕說請調證貝賬購貼賀趕躍車軌轉輪軟載輯輸邊過運遠連適遙"
    "郵鄰醬釀釋針釘釣鐘鍾鋼鑰鈎鉤錢鉗鑽鐵鈴鉛鋁銀鏈鍊鎖鋰鍋鋒錘鍵鋸鏢鏡鐲長門閃閒鬧閱陽陰際險隱霧靜頂項須領風飛飯飲飾餌餅馬騎髮魚鮮鳥鴨麥點齡龍錶裏盃珈蓆臥毆靈燦噴奬"
    "雞陸鎚鏟鋪錨鑄輔轎牽",
    "专丝乐书云亚产亲仓仪优会传伦体侧偿储儿关内册冻冲净准凉减几击划创刚剂办动勋医华单卖卫厨双发变叠号后向吓员哗响哑园围国图圆圣坚坞坠垫墙壮声壳壶处备头夹奖妆妇妈婴学"
    "宁宝宠实对导将尔尘层屉岳币带帧帘帜庆应库开张弹当录征忆怀态总懒戏战户扑扩扫扬纽抚护报拟拨拣挂挡换据搅摄摆摇数斋断无旧时显晒术机杀杂权条东松柜标栏树样档桥桨桩梦检"
    "椭榄横毂毡气汉汤沟泼泽洁洒浇浓涛润浆渔温游湿滚滤滩潜灭灯炉炼烛烟烧烫热焖爱猫猎环玑电画疗皱盘盖盐监矫码砖确礼种积稳窝竞笔笼篮篱筝签签节粮红纪纱纳纸纹纺线组织绒绘"
    "统维绷绿缝缆网罗罢脚脑胶脱脏肤舰舱艺芦苍苹荚荧莱营萨蓝荐药萝虫蜡补衬袜装裤里制复见规视觉触计订记讲诊词试话诞说请调证贝账购贴贺赶跃车轨转轮软载辑输边过运远连适遥"
    "邮邻酱酿释针钉钓钟钟钢钥钩钩钱钳钻铁铃铅铝银链链锁锂锅锋锤键锯镖镜镯长门闪闲闹阅阳阴际险隐雾静顶项须领风飞饭饮饰饵饼马骑发鱼鲜鸟鸭麦点龄龙表里杯伽席卧殴灵灿喷奖"
    "鸡陆锤铲铺锚铸辅轿牵",
)
"""Traditional characters that words for goods have, and the simplified ones that those are written with."""


def simplified(text: str) -> str:
    """A text with those of its traditional characters simplified that words for goods have: 腳墊 is 脚垫."""
    return text.translate(_SIMPLIFIED)
